// Behind each time by an event's clocks and its zone, <time datetime="…Z" data-zone="Europe/Stockholm">18:30</time>
// <span>Europe/Stockholm</span>, the same by the reader's own, where they differ; with the day only where that differs too.
// Without this script the event's zone stands alone. A page waits for it (blocking="render"): a line that grows after it was
// seen would push down all below it.
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const language = document.documentElement.lang;
const [locale, forYou] = { de: ["de", "für Sie"], sv: ["sv", "för dig"] }[language] ?? ["en-GB", "for you"];
const told = (at, timeZone, parts) => new Intl.DateTimeFormat(locale, { timeZone, ...parts }).format(at);
const clock = (at, timeZone) => told(at, timeZone, { hour: "2-digit", minute: "2-digit" });
const day = (at, timeZone) => told(at, timeZone, { weekday: "short", day: "numeric", month: "short" });

for (const time of document.querySelectorAll("time[data-zone]")) {
  const at = new Date(time.dateTime);
  const { zone } = time.dataset;
  const sameDay = day(at, own) === day(at, zone);
  if (sameDay && clock(at, own) === clock(at, zone)) continue;
  const here = sameDay ? clock(at, own) : `${day(at, own)}, ${clock(at, own)}`;
  const local = document.createElement("span");
  local.className = "local";
  local.textContent = ` (${here} ${forYou}, ${own.replaceAll("_", " ")})`;
  time.nextElementSibling.after(local);
}
