/** How often a sum begins with each digit by itself: log10(1 + 1/d), in parts per million. Mathematics, not law. */
const expected = [301030, 176091, 124939, 96910, 79181, 66947, 57992, 51153, 45757]

/** CTE `law` (digit, ppm). */
export const benford = `law as (
      ${expected.map((ppm, index) => `select cast(${index + 1} as bigint) as digit, cast(${ppm} as bigint) as ppm`).join(' union all ')}
    )`
