import { builtExtension } from '@/tests/browser/harness/build'
import { readPackage } from '../gate/package'
import { injectedIntoPages, zippedSize } from '../gate/size'
import type { Report } from './report'

/** What people download, and what every page of the web is given. */
export async function bench(report: Report): Promise<void> {
  report.describe('The package', 'The build that people get.')
  for (const [kind, title] of [['chromium', 'Chrome'], ['firefox', 'Firefox']] as const) {
    const { files } = readPackage(await builtExtension(kind, false))
    report.row(`${title}: package, zipped`, zippedSize(files) / 1e6, 'MB', '≤ 5')
    report.row(`${title}: put into every page`, injectedIntoPages(files), 'characters', '≤ 10,000')
    report.row(`${title}: reading script, put into pages with Chinese`, files.get('reading.js')?.toString().length ?? 0, 'characters')
  }
}
