import { generateCity } from '/work/main/city/generate.ts'
const [people, months, out, first] = process.argv.slice(2)
const t = performance.now()
const r = await generateCity({ people: Number(people), months: Number(months), seed: 7, out: out!, ...(first ? { firstMonth: first } : {}), onProgress: (p) => process.env['V'] && console.log(p.dataset, p.rows, Math.round(performance.now() - t)) })
console.log(r.files.length, 'files', r.files.reduce((s, f) => s + f.rows, 0), 'rows', Math.round(performance.now() - t), 'ms', 'rss', Math.round(process.resourceUsage().maxRSS / 1024))
console.log(r.planted)
