// The desk by keyboard: Ctrl+K or / opens the command box, ? the keys, g and a letter a page, j and k go through the rows.
// The box shows what the page /admin/command finds; without this script that page does it all.
const box = document.createElement("dialog");
box.className = "box";
box.setAttribute("aria-label", "Find and do");
document.body.append(box);
let asked = 0, gone = 0, timer;

const show = async (q) => {
  const now = ++asked;
  const answer = await fetch(`/admin/command?q=${encodeURIComponent(q)}`, { headers: { Accept: "text/html" } });
  if (!answer.ok || now !== asked) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  box.querySelector("output").replaceChildren(...[page.querySelector("#found"), page.querySelector("#keys")].filter(Boolean));
};
const open = () => {
  if (box.open) return;
  box.innerHTML = '<form action="/admin/command" role="search"><input type="search" name="q" maxlength="100" autocomplete="off" aria-label="Find and do" placeholder="Find anything, do anything"></form><output></output>';
  const input = box.querySelector("input");
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => show(input.value), 120);
  });
  box.showModal();
  input.focus();
  show("");
};
const step = (by) => {
  const rows = [...document.querySelectorAll("main :is(.todo > li, .rows > li, tbody > tr)")].filter((row) => row.querySelector("a"));
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  rows[now < 0 ? 0 : now + by]?.querySelector("a").focus();
};
// In the box: down and up go from what is typed through what was found.
box.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const all = [box.querySelector("input"), ...box.querySelectorAll("output :is(a, button, input:not([type=hidden]))")];
  const next = all[all.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
  if (next) event.preventDefault(), next.focus();
});
box.addEventListener("submit", (event) => {
  const first = box.querySelector("output a");
  if (event.target.matches("[role=search]") && first) event.preventDefault(), (location.href = first.href);
});

const pages = { t: "/admin", s: "/admin/sponsorships", b: "/admin/board", d: "/admin/deadlines", h: "/admin/history" };
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") return event.preventDefault(), open();
  if (event.ctrlKey || event.metaKey || event.altKey || box.open || event.target.closest("input, select, textarea, [contenteditable]")) return;
  if (event.key === "g") return void (gone = event.timeStamp);
  if (event.timeStamp - gone < 1500 && pages[event.key]) return void (location.href = pages[event.key]);
  if (event.key === "/" || event.key === "?") event.preventDefault(), open();
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
});
