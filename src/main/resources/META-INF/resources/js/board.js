// The board with arrow keys, m and the mouse: left and right go from lane to lane, up and down from card to card, m opens the
// moves of a card, Escape closes them; a card that is dragged into a lane sends the same form that its button would.
const board = document.querySelector("[data-board]");
const lanes = [...board.querySelectorAll("[data-lane]")];
const cards = (lane) => [...lane.querySelectorAll("[data-card]")];
const said = document.createElement("p");
board.after(said);
said.className = "hint";
said.setAttribute("role", "status");

const go = (card) => card?.querySelector("a").focus();
const beside = (card, step) => {
  const from = lanes.indexOf(card.closest("[data-lane]"));
  const row = cards(lanes[from]).indexOf(card);
  for (let to = from + step; lanes[to]; to += step) {
    const there = cards(lanes[to]);
    if (there.length) return there[Math.min(row, there.length - 1)];
  }
};

board.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
  const card = event.target.closest("[data-card]");
  const own = card && cards(card.closest("[data-lane]"));
  const moves = card?.querySelector("details");
  const does = {
    ArrowDown: () => go(card ? own[own.indexOf(card) + 1] : board.querySelector("[data-card]")),
    ArrowUp: () => card && go(own[own.indexOf(card) - 1]),
    ArrowRight: () => card && go(beside(card, 1)),
    ArrowLeft: () => card && go(beside(card, -1)),
    m: () => {
      if (!moves) return void (said.textContent = card ? "This one is not yours to move." : "");
      moves.open = true;
      moves.querySelector("input:not([type=hidden]), button").focus();
    },
    Escape: () => moves && ((moves.open = false), go(card)),
  }[event.key];
  if (!does) return;
  event.preventDefault();
  does();
});

for (const card of board.querySelectorAll("[data-card]:has(details)")) {
  card.draggable = true;
  card.addEventListener("dragstart", (event) => event.dataTransfer.setData("text/plain", card.dataset.card));
}
for (const lane of lanes) {
  lane.addEventListener("dragover", (event) => event.preventDefault());
  lane.addEventListener("drop", (event) => {
    event.preventDefault();
    const card = document.getElementById(`card-${event.dataTransfer.getData("text/plain")}`);
    const button = card?.querySelector(`button[value="${CSS.escape(lane.dataset.lane)}"]`);
    if (!button) return void (said.textContent = "It cannot be moved there, or not by you.");
    card.querySelector("details").open = true;
    button.form.requestSubmit(button);
  });
}
