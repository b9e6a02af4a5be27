import { campaign } from './campaign'
import type { Scenario } from './scenario'
import { poolCrowded } from './scenarios/crowded-pool'
import { deadlineSecond } from './scenarios/deadline-second'
import { lockHeld, lockHeldForLong } from './scenarios/held-lock'
import { connectionsEnded, databaseKilled, linesToListenersEnded, webKilled } from './scenarios/killed-processes'
import { largeExport } from './scenarios/large-export'
import { lastSeats, lastSeatsOfFew, lastSeatsWithoutLock } from './scenarios/last-seats'
import { laterMigrationsUnderLoad } from './scenarios/later-migrations'
import { answersLost, sameKeyAtOnce, twoTabs } from './scenarios/lost-answers'
import { mailboxUnknown, mailServerInTrouble, workerKilled } from './scenarios/mail-trouble'
import { manyPools } from './scenarios/many-pools'
import { migrationUnderLoad } from './scenarios/migration-under-load'
import { noWorker } from './scenarios/no-worker'
import { oldTab } from './scenarios/old-tab'
import { databaseReadOnly } from './scenarios/read-only'
import { rollingRestart } from './scenarios/rolling-restart'
import { manyCancel, offersRunOut, refusedInARow, seatsMove } from './scenarios/seats-that-move'

/** In the order in which they run. An s marks the small form of a scenario, which is part of `npm test`. */
export const scenarios: readonly Scenario[] = [
  lastSeatsOfFew,
  lastSeats,
  seatsMove,
  manyCancel,
  offersRunOut,
  refusedInARow,
  manyPools,
  sameKeyAtOnce,
  twoTabs,
  answersLost,
  webKilled('R-12s', 40, 1500, true),
  webKilled('R-12', 600, 5000, false),
  databaseKilled('R-13s', 40, 1, true),
  databaseKilled('R-13', 600, 5, false),
  connectionsEnded,
  lockHeld,
  lockHeldForLong,
  databaseReadOnly,
  mailboxUnknown,
  mailServerInTrouble,
  workerKilled('R-19s', 30, true),
  workerKilled('R-19', 300, false),
  linesToListenersEnded,
  noWorker,
  deadlineSecond,
  rollingRestart,
  largeExport('R-35s', 2000, true),
  largeExport('R-35', 20_000, false),
  campaign('R-38s', { operations: 100, faults: 9, people: 30, scenes: 2, walkers: 8 }, true),
  campaign('R-38', { operations: 2000, faults: 20, people: 120, scenes: 6, walkers: 16 }),
  poolCrowded,
  migrationUnderLoad,
  laterMigrationsUnderLoad,
  oldTab,
  lastSeatsWithoutLock,
]
