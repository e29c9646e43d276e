/** The first step of every normalisation: one width, no characters that cannot be seen. */

const fullWidth = /[\uFF01-\uFF5E]/g

/** Full-width ASCII (U+FF01–U+FF5E) to its half-width twin; nothing else changes. */
export const halfWidth = (text: string): string =>
  text.replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))

// \p{Cf} holds the zero-width characters, the byte order mark, the soft hyphen and the direction marks.
const unseen = /[\s\p{Z}\p{Cc}\p{Cf}]+/gu

/** Without any kind of space (U+3000 too), control or zero-width character. */
export const withoutSpaces = (text: string): string => text.replace(unseen, '')

/** Runs of white space to one space each, none at the ends; control and zero-width characters dropped. */
export const singleSpaces = (text: string): string =>
  text
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]+/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
