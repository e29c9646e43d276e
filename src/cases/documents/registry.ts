/** Every form, by its id. */
import { Refusal } from '#kernel/refusal.ts'
import type { AnyForm } from './define-form.ts'
import * as clue from './forms/clue.form.ts'
import * as decision from './forms/decision.form.ts'
import * as evidence from './forms/evidence.form.ts'
import * as execution from './forms/execution.form.ts'
import * as file from './forms/file.form.ts'
import * as handingOn from './forms/handing-on.form.ts'
import * as hearing from './forms/hearing.form.ts'
import { holdForms } from './forms/hold.form.ts'
import * as inspection from './forms/inspection.form.ts'
import * as records from './forms/records.form.ts'
import * as reporter from './forms/reporter.form.ts'
import * as review from './forms/review.form.ts'
import * as telling from './forms/telling.form.ts'

export const forms: ReadonlyMap<string, AnyForm> = new Map(
  [
    ...[
      clue,
      inspection,
      records,
      evidence,
      review,
      telling,
      hearing,
      decision,
      execution,
      handingOn,
      reporter,
      file,
    ].flatMap((family): AnyForm[] => Object.values(family)),
    ...holdForms,
  ].map((form) => [form.id, form as AnyForm]),
)

/** @throws Refusal FORM_UNKNOWN. */
export const formOf = (id: string): AnyForm => {
  const form = forms.get(id)
  if (!form) throw new Refusal('FORM_UNKNOWN', `没有编号为「${id}」的文书样式`)
  return form
}
