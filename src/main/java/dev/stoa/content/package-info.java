/**
 * Editorial texts: pages and news, written as Markdown files in the content folder and read from there at run time, so
 * that an editor needs no build and no restart. Knows the file system only; pages show what it reads. Start reading at
 * {@link Articles}.
 */
package dev.stoa.content;
