import type { Problem } from './problem'

/**
 * Who is at each table-round, and who stands: table number `tables` of each round is for them.
 * Members of a group: its present hosts first, then visitors in any order.
 */
export class Groups {
  /** Where the members of each group begin in `members`. */
  readonly first: Int32Array
  readonly size: Int32Array
  readonly hosts: Int32Array
  readonly members: Int32Array
  /** Where in `members` the visitor of a seat is. */
  private readonly place: Int32Array

  constructor(readonly problem: Problem) {
    const { visitors, rounds, tables, hosts } = problem
    const stride = tables + 1
    this.first = new Int32Array(rounds * stride)
    this.size = new Int32Array(rounds * stride)
    this.place = new Int32Array(visitors * rounds)
    let room = 0
    for (let group = 0; group < this.first.length; group++) {
      this.first[group] = room
      room += roomOf(problem, Math.floor(group / stride), group % stride)
    }
    this.members = new Int32Array(room)
    for (const [at, there] of hosts.entries()) {
      const group = Math.floor(at / tables) * stride + (at % tables)
      this.members.set(there, this.first[group])
      this.size[group] = there.length
    }
    this.hosts = this.size.slice()
  }

  protected enter(i: number, r: number, group: number): void {
    const end = (this.first[group] ?? 0) + (this.size[group] ?? 0)
    this.members[end] = i
    this.place[i * this.problem.rounds + r] = end
    this.size[group] = (this.size[group] ?? 0) + 1
  }

  protected exit(i: number, r: number, group: number): void {
    const { rounds, visitors } = this.problem
    const last = (this.first[group] ?? 0) + (this.size[group] ?? 0) - 1
    const at = this.place[i * rounds + r] ?? 0
    const moved = this.members[last] ?? 0
    this.members[at] = moved
    if (moved < visitors) this.place[moved * rounds + r] = at
    this.size[group] = (this.size[group] ?? 0) - 1
  }
}

/** How many people there can be in a group. */
function roomOf({ visitors, tables, from, most, hosts }: Problem, round: number, table: number): number {
  // A round already played may have had more people at a table than it has seats now.
  const seats = table === tables || round < from ? visitors : (most[table] ?? 0) + 2
  return seats + (hosts[round * tables + table]?.length ?? 0)
}
