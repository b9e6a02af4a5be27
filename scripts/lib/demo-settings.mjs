import { join } from 'node:path'
import { dataDir } from './root.mjs'

export const demoHome = join(dataDir, 'demo')
export const demoDatabase = 'vav_demo'
