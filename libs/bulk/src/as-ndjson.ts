/** Rows of CSV as one JSON object a line, empty cells left out: the same example for both types. @param csv commas, no quotes */
export function asNdjson(csv: string): string {
  const [header, ...rows] = csv.trimEnd().split('\n');
  const columns = header!.split(',');
  const objects = rows.map((row) => {
    const cells = row.split(',');
    return Object.fromEntries(columns.flatMap((column, i) => (cells[i] ? [[column, cells[i]]] : [])));
  });
  return objects.map((object) => `${JSON.stringify(object)}\n`).join('');
}
