/**
 * The desk's home: what needs the signed-in person today, and the board of what is open. Reads what the features below
 * tell it; their own staff pages live with them. Nothing calls this package. Start reading at
 * {@link dev.stoa.admin.TodayPage}.
 */
package dev.stoa.admin;
