/** After each of these so many workers may not have written down the one letter that they had just sent. */
const repeats: Record<string, 'one' | 'each'> = {
  'worker killed': 'one',
  'database killed': 'each',
  'connections ended': 'each',
  'database read-only': 'each',
}

/** What was done to the site, by name. */
export class Faults {
  private readonly done = new Map<string, number>()

  note(name: string): void {
    this.done.set(name, this.times(name) + 1)
  }

  times(name: string): number {
    return this.done.get(name) ?? 0
  }

  total(): number {
    return [...this.done.values()].reduce((sum, times) => sum + times, 0)
  }

  /** A worker has one letter in hand: interrupted between the mail server's yes and writing it down, it sends that one again. */
  mayRepeatLetters(workers: number): number {
    const per = { one: 1, each: workers }
    return Object.entries(repeats).reduce((sum, [name, who]) => sum + per[who] * this.times(name), 0)
  }

  says(): string {
    return [...this.done].map(([name, times]) => `${name} ${times}×`).join(', ')
  }
}
