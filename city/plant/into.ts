/** One row of a subject module's table for each row of `from` (a table expression; in `set` its alias is c). */
export const into = (table: string, set: Readonly<Record<string, string>>, from: string): string =>
  `insert into ${table}(${Object.keys(set).join(', ')}) select ${Object.values(set).join(', ')} from ${from} c`
