/** 导入外部审计清单: the contract, its scope and until when the auditor may look, and each problem as a line of the ledger. */
import { randomUUID } from 'node:crypto'
import { Refusal } from '#kernel/refusal.ts'
import { lawOf, zz27 } from '#law/basis.ts'
import { freeText } from '#screening/desk/free-text.ts'
import { stepDay } from '#workflow/deadline.ts'
import { defineStep } from '#workflow/take.ts'
import { auditRefusal } from './audit-file.ts'
import { type AuditImport, judged, responsibleOf } from './audit-import.ts'
import { enterRectification } from './held-rectification.ts'

/** @throws Refusal AUDIT_FILE_WRONG, RECTIFICATION_WRONG, STEP_TAKEN, VALUE_*. */
export const importAudit = defineStep({
  name: 'import-audit',
  label: '导入外部审计清单',
  basis: [zz27('十二(三)8'), lawOf('social-insurance-law', '第80条')],
  secondPerson: { notNeeded: '导入只列外部审计已出具的问题;销号由导入人以外的人办理' },
  async apply(input: AuditImport, { client, at, actor }) {
    const day = stepDay(at)
    if (input.accessUntil < input.accessFrom) throw new Refusal('VALUE_DATE', '查阅期限的止日早于起日')
    const { lines, sha256 } = input.file
    const twice = await client.query('select 1 from cases.audit where sha256 = $1', [sha256])
    if (twice.rowCount) throw new Refusal('STEP_TAKEN', '这份清单已经导入过,整改台账里已有它的各条')
    const known = await responsibleOf(client, lines, day)
    const complaints = judged(lines, known, day)
    if (complaints.length > 0) throw auditRefusal(complaints)
    const id = randomUUID()
    const auditor = freeText('审计单位', input.auditor, 100)
    await client.query(
      `insert into cases.audit (id, auditor, kind, contract_no, scope_note, confidentiality, authority, district, access_from, access_until,
         file_name, sha256, rows, imported_by, imported_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        id,
        auditor,
        input.kind,
        freeText('合同或通知编号', input.contractNo, 80),
        freeText('审计范围', input.scopeNote, 500),
        freeText('保密约定', input.confidentiality, 500),
        input.authority,
        input.district,
        input.accessFrom,
        input.accessUntil,
        input.fileName.slice(0, 200),
        sha256,
        lines.length,
        actor,
        at,
      ],
    )
    const entered: string[] = []
    for (const line of lines) {
      const { registerNo } = await enterRectification({ client, at, actor }, input.scope, {
        source: 'audit',
        sourceRef: `${auditor} ${input.contractNo} 第${line.row}条`,
        problem: line.problem,
        clause: line.clause,
        authority: input.authority,
        district: input.district,
        responsible: known.get(line.responsible) as string,
        amountFen: line.amountFen,
        scheme: line.scheme,
        measures: line.measures,
        ...(line.dueOn === null ? {} : { dueOn: line.dueOn }),
        audit: id,
      })
      entered.push(registerNo)
    }
    return {
      subject: { kind: 'audit', id },
      payload: { auditor, contractNo: input.contractNo, sha256, entered },
      result: { audit: id, entered: entered.length },
    }
  },
})
