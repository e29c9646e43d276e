/**
 * The first day this product judges: the start of the notice's year. A value whose own first day lies before, or was
 * not seen, starts here; what is older is not judged.
 */
export const judgedFrom = '2016-01-01'
