/** Steps of evidence and documents: they establish what the case rests on and change no state. */
import { lawOf } from '#law/basis.ts'
import { type CaseStep, openStates, stay } from './states.ts'

const penalty = (article: string) => lawOf('penalty-law', article)
const ownWork = { notNeeded: '取证和制作文书由两名以上承办人进行,结论另由他人审核' } as const
const inInquiry = stay(
  'verifying',
  'filed',
  'on-site',
  'investigated',
  'consulting',
  'reviewing',
  'deliberating',
  'told',
  'hearing',
)
const anyOpen = stay(...openStates)

export const evidenceSteps = {
  'add-evidence': {
    label: '登记证据',
    moves: inInquiry,
    basis: [penalty('第46条'), penalty('第55条')],
    may: 'cases.work',
    secondPerson: ownWork,
    byOfficer: true,
    needs: ['officers'],
  },
  'preserve-evidence': {
    label: '先行登记保存',
    moves: inInquiry,
    basis: [penalty('第56条')],
    may: 'cases.approve',
    secondPerson: { apart: ['officers'], why: '先行登记保存须经行政机关负责人批准' },
    needs: ['officers'],
    undoes: ['evidence-disposed'],
  },
  'dispose-evidence': {
    label: '处理登记保存的证据',
    moves: anyOpen,
    basis: [penalty('第56条')],
    may: 'cases.work',
    secondPerson: ownWork,
    needs: [],
    meets: ['evidence-disposed'],
  },
  'make-document': {
    label: '制作文书',
    moves: anyOpen,
    basis: [lawOf('henan-enforcement', '第33条')],
    may: 'documents.make',
    secondPerson: ownWork,
    needs: [],
    meets: ['documents-made'],
  },
  'issue-document': {
    label: '签发文书',
    moves: anyOpen,
    basis: [lawOf('henan-enforcement', '第33条')],
    may: 'documents.issue',
    secondPerson: { apart: ['proposer'], proposes: 'make-document', why: '拟稿人不能签发' },
    needs: [],
  },
  'serve-document': {
    label: '送达文书',
    moves: anyOpen,
    basis: [penalty('第61条')],
    may: 'documents.serve',
    secondPerson: ownWork,
    needs: [],
  },
  'void-document': {
    label: '作废文书',
    moves: anyOpen,
    basis: [lawOf('henan-enforcement', '第33条')],
    may: 'documents.issue',
    secondPerson: { notNeeded: '作废留有原件、原因和经办人' },
    needs: [],
    undoes: ['documents-made'],
  },
} as const satisfies Record<string, CaseStep>
