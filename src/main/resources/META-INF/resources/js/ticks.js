// On a form with data-ticks: Shift and a click ticks all from the last one on; how many are ticked stands at the button.
for (const form of document.querySelectorAll("form[data-ticks]")) {
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const button = form.querySelector("button");
  const words = button?.textContent;
  let last = -1;
  form.addEventListener("click", (event) => {
    const now = boxes.indexOf(event.target);
    if (now < 0) return;
    if (event.shiftKey && last >= 0)
      boxes.slice(Math.min(now, last), Math.max(now, last) + 1).forEach((box) => (box.checked = boxes[now].checked));
    last = now;
    const ticked = boxes.filter((box) => box.checked).length;
    button.textContent = ticked ? `${words} (${ticked})` : words;
  });
}
