// The desk by keyboard: Ctrl+K or / opens the command box, ? the list of keys, which stands on /admin/command for who has no
// script. Single keys can be turned off there, as WCAG 2.1.4 asks for; Ctrl+K and Tab always work.
import { isOpen, open } from "./box.js";

const pages = {
  t: "/admin", s: "/admin/sponsorships", r: "/admin/sponsorship-requests", b: "/admin/board", d: "/admin/deadlines",
  m: "/admin/budgets", h: "/admin/history", n: "/admin/sponsorships/new",
};
const places = "a[href], summary, button";
let gone = -Infinity;

const rows = () =>
  [...document.querySelectorAll("main :is(.todo > li, .rows > li, .steps > li, .lane li, tbody > tr)")].filter((row) => row.querySelector(places));
const current = () => rows().find((row) => row.contains(document.activeElement));
const step = (by) => {
  const all = rows();
  const now = all.indexOf(current());
  all[now < 0 ? (by > 0 ? 0 : all.length - 1) : now + by]?.querySelector(places).focus();
};
const first = (selector) => [...document.querySelectorAll(selector)].find((one) => one.checkVisibility())?.focus();
const tick = (shiftKey) =>
  current()?.querySelector("input[type=checkbox]")?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey }));
const keys = {
  "/": () => open(false),
  "?": () => open(true),
  j: () => step(1),
  k: () => step(-1),
  x: () => tick(false),
  X: () => tick(true),
  m: () => first("#bulk select[name=to], #state form .actions button"),
  e: () => first("main :is(#terms, #deal, #fields, #debrief) form :is(input:not([type=hidden]), select, textarea)"),
};

const off = () => localStorage.getItem("single-keys") === "off";
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") return event.preventDefault(), open(false);
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isOpen() || off()) return;
  if (event.target.closest("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]")) return;
  const goes = event.timeStamp - gone < 1500 && pages[event.key];
  gone = event.key === "g" ? event.timeStamp : -Infinity;
  const does = goes ? () => (location.href = goes) : keys[event.key];
  if (does) event.preventDefault(), does();
});

// The switch for single keys, wherever the list of keys is shown.
document.addEventListener("click", ({ target }) => {
  if (!target.matches("#keys button")) return;
  localStorage.setItem("single-keys", off() ? "on" : "off");
  target.nextElementSibling.textContent = off() ? "They are off: Ctrl+K still works." : "They are on.";
});

// What was refused is where one goes on: the summary, else the field, else the sentence.
const refused = ["main .errors[role=alert]", "main [aria-invalid=true]", "main [role=alert]"].map((one) => document.querySelector(one)).find(Boolean);
if (refused) {
  if (!refused.matches("input, select, textarea")) refused.tabIndex = -1;
  refused.focus();
}
