/** A refusal by its code, and by what it says. For `assert.rejects`. */
import assert from 'node:assert/strict'
import { Refusal } from '#kernel/refusal.ts'

export const refusedAs =
  (code: string, says = /./) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof Refusal, String(error))
    assert.equal(error.code, code, error.message)
    assert.match(error.message, says)
    return true
  }
