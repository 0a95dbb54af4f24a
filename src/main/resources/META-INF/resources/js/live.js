// Keeps the parts of a page that are marked data-live="name" true to the data: listens to /live, and when data moved asks
// for this very page again (most answers are 304) and changes what differs. Focus, scroll and open details stay.
const SECOND = 1000;
// A page may come out of a cache that is this much older than the question.
const SLACK = 12 * SECOND;
const page = document.documentElement;
const status = document.querySelector("main").appendChild(document.createElement("p"));
status.className = "spoken";
status.setAttribute("role", "status");
let source, timer, tag, askedAt = 0, saidAt = -Infinity, pause = SECOND, refusals = 0;

const key = (node) => node.id || node.getAttribute?.("href") || "";
const change = (now, next) => {
  if (now.isEqualNode(next)) return;
  if (now.nodeName !== next.nodeName || key(now) !== key(next)) return now.replaceWith(next);
  if (now.nodeType !== Node.ELEMENT_NODE) return void (now.data = next.data);
  for (const { name } of [...now.attributes]) if (name !== "open" && !next.hasAttribute(name)) now.removeAttribute(name);
  for (const { name, value } of next.attributes) if (name !== "open") now.setAttribute(name, value);
  const old = [...now.childNodes], fresh = [...next.childNodes];
  fresh.forEach((node, i) => (old[i] ? change(old[i], node) : now.append(node)));
  old.slice(fresh.length).forEach((node) => node.remove());
};

const show = (fresh) => {
  let moved = false;
  for (const part of document.querySelectorAll("[data-live]")) {
    const next = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
    const before = part.textContent, focus = part.contains(document.activeElement) && key(document.activeElement);
    if (!next) continue;
    change(part, next);
    // The focus goes with what it was on, wherever that is now; never to what took its place.
    if (focus && key(document.activeElement) !== focus)
      [...part.querySelectorAll("[id],[href]")].find((one) => key(one) === focus)?.focus({ preventScroll: true });
    if (part.textContent !== before) moved = true;
  }
  if (moved && performance.now() - saidAt > 30 * SECOND) {
    saidAt = performance.now();
    status.textContent = "";
    setTimeout(() => (status.textContent = "The numbers on this page have changed."), 100);
  }
  return moved;
};

const ask = async () => {
  timer = 0;
  askedAt = performance.now();
  try {
    const answer = await fetch(location.href, { cache: "no-cache", redirect: "error", headers: { Accept: "text/html" } });
    if (answer.status === 404) return location.reload();
    const same = tag && answer.headers.get("ETag") === tag;
    const moved = answer.ok && !same && show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    if (answer.ok) tag = answer.headers.get("ETag");
    pause = moved ? 3 * SECOND : Math.min(2 * pause, 60 * SECOND);
  } catch {
    pause = Math.min(2 * pause, 300 * SECOND);
  }
};
const soon = (wait) => (timer ||= setTimeout(ask, Math.max(wait, askedAt + pause - performance.now())));

const open = () => {
  if (source || document.hidden) return;
  source = new EventSource("/live");
  source.onopen = () => { refusals = 0; page.dataset.stream = "open"; };
  source.onerror = () => {
    delete page.dataset.stream;
    if (source?.readyState !== EventSource.CLOSED) return;
    // Refused, and the browser will not try again: ask for the page now and then instead.
    source = undefined;
    setTimeout(() => { open(); soon(0); }, 60 * SECOND * 2 ** Math.min(refusals++, 4) * (1 + Math.random()));
  };
  source.addEventListener("moved", ({ data }) => {
    const { ago, spread } = JSON.parse(data);
    if (ago < performance.now() - askedAt + SLACK) soon(Math.random() * spread);
  });
};
const close = () => {
  source?.close();
  clearTimeout(timer);
  source = timer = undefined;
  delete page.dataset.stream;
};
document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
addEventListener("pagehide", close);
addEventListener("pageshow", open);
open();
