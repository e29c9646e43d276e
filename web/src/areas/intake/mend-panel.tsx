/** Mending what was sent back: the sender's own rows down, corrected, and up again. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { download, Problem } from '../../api.ts'
import { Failed } from '../../ui/states.tsx'
import { DropZone } from './drop-zone.tsx'
import { FileCard } from './file-card.tsx'
import type { Receipt } from './receipt-view.tsx'
import { useChosen } from './upload-panel.tsx'

export const MendPanel = ({ receipt }: { readonly receipt: Receipt }): ReactNode => {
  const { chosen, add, remove } = useChosen()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    await download('downloadRejects', { params: { batch: receipt.batch } }).catch((error: unknown) => {
      if (error instanceof Problem) setProblem(error)
    })
    setBusy(false)
  }
  return (
    <section className="not-printed" aria-label="修改退回的行">
      <ol className="mend-steps">
        <li>
          <Button loading={busy} onClick={() => void save()}>
            下载退回的行
          </Button>
          <span className="quiet">文件里是本机构报送的原值,前两列写明行号和退回原因。下载会记入日志。</span>
        </li>
        <li>在 Excel 或 WPS 里改好并保存;前两列不用删。</li>
        <li>
          <DropZone onFiles={add} several={false} label="选择改好的文件">
            只含改好的行,入库后与原批次并存,不取代它。
          </DropZone>
        </li>
      </ol>
      {problem && <Failed problem={problem} retry={() => void save()} />}
      <ul className="file-cards">
        {chosen.map(({ key, file }) => (
          <FileCard
            key={key}
            file={file}
            feeds={[]}
            fixed={{ dataset: receipt.dataset, source: receipt.source, period: receipt.period }}
            onRemove={() => remove(key)}
          />
        ))}
      </ul>
    </section>
  )
}
