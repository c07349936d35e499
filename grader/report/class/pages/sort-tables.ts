/**
 * The one script of a page: each column's heading in a table with `data-sortable` becomes a button
 * that sorts by it, by a cell's `data-value` where it has one, else by its text.
 */
export const sortTables = `
const order = new Intl.Collator(undefined, { numeric: true });
for (const table of document.querySelectorAll("table[data-sortable]")) {
  const body = table.tBodies[0];
  const headings = [...table.tHead.rows[0].cells];
  const valueIn = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent;
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const up = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      for (const each of headings) each.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", up > 0 ? "ascending" : "descending");
      const compare = (a, b) => up * order.compare(valueIn(a, column), valueIn(b, column));
      body.append(...[...body.rows].sort(compare));
    });
  });
}
`;
