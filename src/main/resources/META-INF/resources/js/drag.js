// A card that is dragged into a lane sends the same form that its button would. The lanes that take it show themselves; a move that
// needs a reason asks for it on the card.
import { lanes, open, said } from "./board.js";

let dragged;
const button = (lane) => dragged?.querySelector(`button[value="${CSS.escape(lane.dataset.lane)}"]`);
for (const card of document.querySelectorAll("[data-board] [data-card]:has(details)")) {
  card.draggable = true;
  card.addEventListener("dragstart", (event) => {
    dragged = card;
    // The link that covers the card would be dragged as an address.
    event.dataTransfer.clearData();
    event.dataTransfer.setData("text/plain", card.dataset.card);
    event.dataTransfer.setDragImage(card, 16, 16);
    event.dataTransfer.effectAllowed = "move";
    for (const lane of lanes) lane.toggleAttribute("data-takes", Boolean(button(lane)));
  });
  card.addEventListener("dragend", () => lanes.forEach((lane) => lane.removeAttribute("data-takes")));
}
for (const lane of lanes) {
  lane.addEventListener("dragover", (event) => event.preventDefault());
  lane.addEventListener("drop", (event) => {
    event.preventDefault();
    const move = button(lane);
    const reason = move?.form.querySelector("[name=reason]");
    if (!dragged || lane.contains(dragged)) return;
    if (!move) said.textContent = "It cannot be moved there, or not by you.";
    else if (!move.dataset.reason || reason.value.trim()) move.form.requestSubmit(move);
    else open(dragged, reason), (said.textContent = `Say why, then press ${move.textContent.replace(" …", "")}.`);
  });
}
