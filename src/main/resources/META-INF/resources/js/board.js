// The board by keyboard: left and right go from lane to lane, up and down from card to card, m opens the moves of a card and the
// arrows go through them, Escape closes them. js/drag.js does the same for the mouse.
const board = document.querySelector("[data-board]");
export const lanes = [...board.querySelectorAll("[data-lane]")];
const cards = (lane) => [...lane.querySelectorAll("[data-card]")];
const places = "textarea, button";
export const said = document.createElement("p");
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
export const open = (card, place) => {
  card.querySelector("details").open = true;
  (place ?? card.querySelector(places)).focus();
};

board.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const card = event.target.closest("[data-card]");
  const moves = card?.querySelector("details");
  const inMoves = moves?.querySelector("form").contains(event.target);
  const typing = event.target.matches("textarea");
  const own = inMoves ? [...moves.querySelectorAll(places)] : card ? cards(card.closest("[data-lane]")) : [];
  const step = (by) => {
    if (inMoves) return own[own.indexOf(event.target) + by]?.focus();
    go(card ? own[own.indexOf(card) + by] : board.querySelector("[data-card]"));
  };
  const sideways = (by) => (inMoves ? step(by) : card ? go(beside(card, by)) : step(by));
  const does = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    ArrowRight: !typing && (() => sideways(1)),
    ArrowLeft: !typing && (() => sideways(-1)),
    m: !typing && card && (() => (moves ? open(card) : (said.textContent = "This one is not yours to move."))),
    Escape: moves && (() => ((moves.open = false), go(card))),
  }[event.key];
  if (!does) return;
  event.preventDefault();
  does();
});

// Back from a move, or from one that was refused: go on with the same card, once the browser has scrolled to it.
const back = board.querySelector("[data-card]:has([role=alert])") ?? document.getElementById(location.hash.slice(1));
const goOn = () => (back.querySelector("[role=alert]") ? open(back) : go(back));
if (back && board.contains(back)) {
  if (document.readyState === "complete") goOn();
  else addEventListener("load", () => setTimeout(goOn));
}
