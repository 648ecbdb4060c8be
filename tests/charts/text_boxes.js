/* In a page that holds SVGs, each in <figure id="PATH">: which texts overlap, or
 * leave their chart. One line each into #found, which --dump-dom prints. */
"use strict";

/* Boxes of neighbouring lines touch; letters do not fill their boxes. */
const SLACK_X = 0.5, SLACK_Y = 3;

/* Where a text stands, in the units of its SVG. */
function boxOf(text, svg) {
  const box = text.getBBox();
  const matrix = svg.getScreenCTM().inverse().multiply(text.getScreenCTM());
  const corners = [[box.x, box.y], [box.x + box.width, box.y + box.height]]
    .map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));
  return {
    text: text.textContent,
    left: Math.min(corners[0].x, corners[1].x),
    right: Math.max(corners[0].x, corners[1].x),
    top: Math.min(corners[0].y, corners[1].y),
    bottom: Math.max(corners[0].y, corners[1].y),
  };
}

function overlap(a, b) {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK_X &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK_Y;
}

function look(figure) {
  const svg = figure.querySelector("svg");
  const frame = svg.viewBox.baseVal;
  const boxes = [...svg.querySelectorAll("text")]
    .filter((text) => text.textContent.trim()).map((text) => boxOf(text, svg));
  const found = [];
  boxes.forEach((a, i) => {
    if (a.left < 0 || a.right > frame.width ||
        a.top < -SLACK_Y || a.bottom > frame.height + SLACK_Y)
      found.push(`cut off: "${a.text}"`);
    for (const b of boxes.slice(i + 1))
      if (overlap(a, b)) found.push(`overlap: "${a.text}" and "${b.text}"`);
  });
  return found.map((what) => `${figure.id}: ${what}`)
    .concat(`${figure.id}: ${boxes.length} texts`);
}

const lines = [...document.querySelectorAll("figure")].flatMap(look);
document.getElementById("found").textContent =
  "\n" + lines.concat("# end").join("\n") + "\n";
