// <input data-suggest>: what the search finds while somebody types, as a list to choose from (the combobox of the ARIA Authoring
// Practices: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). It is the page of results, read from where the form leads, so all
// words and links are in the visitor's language. Without this script the form does the same with one more step.
const WAIT = 150, MOST = 8;

for (const input of document.querySelectorAll("input[data-suggest]")) {
  const made = (name, properties) => Object.assign(document.createElement(name), properties);
  const list = made("ul", { id: `${input.id}-list`, className: "suggestions", role: "listbox", hidden: true });
  const told = made("span", { className: "spoken", ariaLive: "polite" });
  input.after(list, told);
  for (const [name, value] of Object.entries({ role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }))
    input.setAttribute(name, value);
  let timer, asking, active = -1;

  const show = (open) => {
    list.hidden = !open;
    input.ariaExpanded = String(open);
    if (!open) mark(-1);
  };
  const mark = (index) => {
    active = index;
    [...list.children].forEach((option, i) => (option.ariaSelected = String(i === index)));
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[index].id);
  };
  const option = (row, index) => {
    const link = row.querySelector("a");
    const item = made("li", { id: `${list.id}-${index}`, role: "option", textContent: link.textContent });
    item.dataset.href = link.getAttribute("href");
    item.append(made("small", { textContent: row.querySelector("small").textContent }));
    return item;
  };
  const ask = async () => {
    asking?.abort();
    const q = input.value.trim();
    if (q.length < 2) return show(false);
    asking = new AbortController();
    try {
      const answer = await fetch(`${input.form.action}?q=${encodeURIComponent(q)}`, { signal: asking.signal });
      const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
      const rows = [...page.querySelectorAll("[aria-labelledby=found] .rows > li")].slice(0, MOST);
      list.replaceChildren(...rows.map(option));
      list.ariaLabel = page.querySelector("#found")?.textContent;
      told.textContent = page.querySelector("#found + *")?.textContent ?? "";
      mark(-1);
      show(rows.length > 0 && document.activeElement === input);
    } catch { /* What was typed meanwhile is asked for already, or the network is gone: the form works still. */ }
  };

  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, WAIT); });
  input.addEventListener("blur", () => show(false));
  input.addEventListener("keydown", (event) => {
    const many = list.children.length;
    if (event.key === "Escape" && !list.hidden) show(false);
    else if (event.key === "ArrowDown" && many) { show(true); mark((active + 1) % many); }
    else if (event.key === "ArrowUp" && many) { show(true); mark((active < 1 ? many : active) - 1); }
    else if (event.key === "Enter" && active >= 0) location.assign(list.children[active].dataset.href);
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus.
  list.addEventListener("pointerdown", (event) => { event.preventDefault(); const to = event.target.closest("li"); if (to) location.assign(to.dataset.href); });
}
