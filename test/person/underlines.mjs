/**
 * Every warning's squiggle in the active editor, top to bottom: the characters above it and its box in the page.
 * The characters are found by where they stand on the screen, as the writer's eye does.
 * @returns {Promise<{ text: string, box: { x: number, y: number, width: number, height: number } }[]>}
 */
export function underlines(page) {
  return page.locator('.editor-group-container.active .monaco-editor').first().evaluate(readUnderlines);
}

/** The characters above each warning's squiggle, top to bottom. */
export const underlinedTexts = async (page) => (await underlines(page)).map(({ text }) => text);

/** Runs inside the page. */
function readUnderlines(editor) {
  const characters = [...editor.querySelectorAll('.view-line')].flatMap(charactersOf);
  return [...editor.querySelectorAll('.squiggly-warning')]
    .map((mark) => mark.getBoundingClientRect())
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .map((box) => ({
      text: textAbove(box),
      box: { x: box.x, y: box.y, width: box.width, height: box.height },
    }));

  function charactersOf(line) {
    const found = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        found.push({ text: node.data[at], x: x + width / 2, y: y + height / 2 });
      }
    }
    return found;
  }

  function textAbove({ left, right, top, bottom }) {
    const above = characters.filter(({ x, y }) => x > left && x < right && y > top && y < bottom);
    return above.map(({ text }) => text).join('');
  }
}
