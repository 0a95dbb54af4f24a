/**
 * What the company works on: {@link dev.stoa.project.Project} is what visitors see, {@link dev.stoa.project.Repository} what
 * GitHub has, {@link dev.stoa.project.Release} what was published. Rows of GitHub's are written by the ledger alone
 * (package contribution); pages and everything above may read. Public questions go through
 * {@link dev.stoa.project.ProjectQueries}, which knows what is hidden. Staff group, name and judge projects through
 * {@link dev.stoa.project.ProjectDesk} and the admin pages here: {@link dev.stoa.project.ProjectLife} is the table of a
 * project's life, {@link dev.stoa.project.LifecyclePolicy} proposes moves and {@link dev.stoa.project.OpenProposals} keeps
 * them. Start reading at {@link dev.stoa.project.Project}.
 */
package dev.stoa.project;
