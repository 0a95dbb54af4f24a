// The command box: it shows what the page /admin/command finds; without this script that page does it all.
const box = document.createElement("dialog");
box.className = "box";
document.body.append(box);
let asked = 0, shown, timer;

const show = async (q) => {
  const now = ++asked;
  let found;
  try {
    const answer = await fetch(`/admin/command?q=${encodeURIComponent(q)}`, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    found = [page.querySelector("#found"), page.querySelector("#keys")].filter(Boolean);
  } catch {
    found = [Object.assign(document.createElement("p"), { className: "error", textContent: "There was no answer. Enter asks again, on a page of its own." })];
  }
  if (now !== asked) return;
  shown = q;
  box.querySelector("output").replaceChildren(...found);
};

/** @param keys whether only the list of keys is wanted */
export const open = (keys) => {
  if (box.open) return;
  box.toggleAttribute("data-keys", keys);
  box.setAttribute("aria-label", keys ? "Keys" : "Find and do");
  box.innerHTML = `<form action="/admin/command" role="search"${keys ? " hidden" : ""}><input type="search" name="q" maxlength="100" autocomplete="off" aria-label="Find and do" placeholder="Find anything, do anything"></form><output></output><form method="dialog"><button class="button quiet slight">Close</button></form>`;
  const input = box.querySelector("input");
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => show(input.value), 120);
  });
  shown = undefined;
  box.showModal();
  box.querySelector(keys ? "button" : "input").focus();
  show("");
};
// Where nothing had the focus before, what had it in here must not keep it.
const close = () => {
  box.close();
  if (box.contains(document.activeElement)) document.activeElement.blur();
};
export const isOpen = () => box.open;

// Down and up go from what is typed through what was found, round and round.
box.addEventListener("keydown", (event) => {
  // A search field would take the first Escape to empty itself.
  if (event.key === "Escape") return event.preventDefault(), close();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || box.hasAttribute("data-keys")) return;
  const all = [box.querySelector("input"), ...box.querySelectorAll("output :is(a, button, input:not([type=hidden]))")];
  event.preventDefault();
  all.at((all.indexOf(document.activeElement) + step) % all.length).focus();
});
// Enter goes to the first that fits what is typed now, not to what fitted before it.
box.addEventListener("submit", async (event) => {
  if (!event.target.matches("[role=search]")) return;
  event.preventDefault();
  const { value } = box.querySelector("input");
  clearTimeout(timer);
  if (shown !== value) await show(value);
  const first = shown === value && box.querySelector("output a");
  location.href = first ? first.href : `/admin/command?q=${encodeURIComponent(value)}`;
});
