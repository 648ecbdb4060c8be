/* Opens pages from file:// in headless Chromium, at three widths, light and
 * dark, and as printed, and says what is wrong with them: messages in the
 * console, anything fetched, a page that scrolls sideways, violations of
 * axe-core's rules.
 *
 * node report.js MODULES CHROMIUM WRONG PAGE…
 *
 * MODULES is the directory with node_modules/. WRONG is a page in which each of
 * these faults must be found, in every look: otherwise the test itself is
 * broken. $CBENCH_SCREENSHOTS names a directory for what was seen. */
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, chromium, wrong, ...pages] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), "any.js"));
const playwright = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const LARGEST_BYTES = 2_000_000;
const RULES_BYTES = 500_000; /* axe-core takes minutes on larger pages */
const PAPER_PX = 794; /* A4 */
const looks = [
  ...[360, 800, 1600].flatMap((width) => ["light", "dark"].map((colorScheme) =>
    ({ width, colorScheme, media: "screen" }))),
  { width: PAPER_PX, colorScheme: "light", media: "print" },
];

const nameOf = (look) => `${look.width}-${look.media === "print"
  ? "print" : look.colorScheme}`;

/* Who begins the sideways scroll: the outermost elements that stick out and do
 * not stand in a frame that scrolls by itself. Runs in the page. */
function sticksOut() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width)
    return [];
  const framed = (element) => {
    for (let e = element; e && e !== document.body; e = e.parentElement)
      if (getComputedStyle(e).overflowX !== "visible")
        return true;
    return false;
  };
  return ["the page scrolls sideways: " +
    `${document.documentElement.scrollWidth} > ${width} px`]
    .concat([...document.querySelectorAll("main *")]
      .filter((e) => e.getBoundingClientRect().right > width + 1 && !framed(e))
      .slice(0, 3)
      .map((e) => `sticks out: <${e.tagName.toLowerCase()} class=` +
        `"${e.getAttribute("class") ?? ""}"> ${e.textContent.slice(0, 60)}`));
}

/* A chart is one picture with one name: its parts are not looked at. */
async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    window.axe.run({ exclude: ["svg *"] },
      { preload: false, resultTypes: ["violations"] }));
  return violations.map((rule) => `${rule.id} (${rule.nodes.length}): ` +
    `${rule.help}: ` + rule.nodes.slice(0, 3).map((node) =>
    `${node.target.join(" ")} ${node.html.slice(0, 120)} ` +
    (node.any[0]?.message ?? "")).join("\n      "));
}

const unfold = () => {
  for (const fold of document.querySelectorAll("details"))
    fold.open = true;
};

async function shoot(page, file, look) {
  const to = process.env.CBENCH_SCREENSHOTS;
  if (!to)
    return;
  const name = `${basename(dirname(file))}-${nameOf(look)}.png`;
  await page.screenshot({ path: join(to, name), fullPage: true });
}

/* What is wrong with the page in that look, by kind. */
async function lookAt(browser, file, look) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.colorScheme,
  });
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  const found = { console: [], scroll: [], rules: [] };

  page.on("console", (message) => found.console.push(message.text()));
  page.on("pageerror", (error) => found.console.push(String(error)));
  page.on("request", (request) => {
    if (request.url() !== url)
      found.console.push(`fetches ${request.url()}`);
  });
  await page.emulateMedia({ media: look.media, colorScheme: look.colorScheme });
  await page.goto(url);
  await shoot(page, file, look);
  found.scroll.push(...await page.evaluate(sticksOut));
  await page.evaluate(unfold);
  found.scroll.push(...(await page.evaluate(sticksOut))
    .map((what) => `unfolded: ${what}`));
  if (statSync(file).size < RULES_BYTES)
    found.rules.push(...await violations(page));
  await context.close();
  return found;
}

async function main(browser) {
  let faults = 0;
  const complain = (file, look, what) => {
    faults++;
    console.log(`${basename(dirname(file))}, ${nameOf(look)}: ${what}`);
  };

  for (const look of looks)
    for (const [kind, found] of
      Object.entries(await lookAt(browser, resolve(wrong), look)))
      if (found.length === 0)
        complain(wrong, look, `the fault (${kind}) put there is not found`);
  for (const file of pages.map((page) => resolve(page))) {
    const bytes = statSync(file).size;

    if (bytes >= RULES_BYTES)
      console.log(`${basename(dirname(file))}: too large for axe-core`);
    if (bytes >= LARGEST_BYTES)
      complain(file, { width: 0 }, `${bytes} bytes`);
    for (const look of looks)
      for (const what of
        Object.values(await lookAt(browser, file, look)).flat())
        complain(file, look, what);
  }
  console.log(`${pages.length} pages, ${looks.length} looks each: ` +
    `${faults} faults`);
  return faults;
}

const browser = await playwright.chromium.launch({
  executablePath: chromium,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
    "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
process.exitCode = await main(browser).finally(() => browser.close()) ? 1 : 0;
