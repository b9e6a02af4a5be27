import { cyclesBetweenDomains } from './domain-cycles'
import { importsOf, type SourceFile } from './imports'

// The rules of docs/architecture.md, as a table. Each says which files it is about, what they may not do, and why.

type Rule = {
  name: string
  files: RegExp
  because: string
} & (
  | { mustNotImport: RegExp; typesMay?: boolean }
  | { mustContain: RegExp }
  | { mustNotContain: RegExp }
  | { mustBeNamed: RegExp }
)

const services = 'auth|mail|jobs|storage|i18n'
const domain = `lib/(?!platform/|generated/|(?:${services})/)[^/]+`
const impure = 'queries|commands|actions|mail|jobs'
const role = `(?:.*\\.)?(?:${impure})`
const database = /^lib\/(generated\/prisma|platform\/db)(\/|$)/

export const rules: Rule[] = [
  {
    name: 'nobody imports app',
    files: /^(?!app\/|tests\/)/,
    mustNotImport: /^app\//,
    because: 'a page is the last thing made of all others; what two of them share lives in components/ or lib/',
  },
  {
    name: 'lib knows no component',
    files: /^lib\//,
    mustNotImport: /^components\//,
    because: 'imports run one way: app → components → lib',
  },
  {
    name: 'platform stands on nothing',
    files: /^lib\/platform\//,
    mustNotImport: /^lib\/(?!platform\/|generated\/|i18n\/locales$)/,
    because: 'platform is what every domain stands on; a word of a domain in it belongs to that domain',
  },
  {
    name: 'services know no domain',
    files: new RegExp(`^lib/(${services})/`),
    mustNotImport: new RegExp(`^${domain}/`),
    because: 'domains use auth, mail, jobs, storage and i18n, not the other way round',
  },
  {
    name: 'primitives know no domain',
    files: /^components\/ui\//,
    mustNotImport: new RegExp(`^(${domain}/|components/(?!ui/))`),
    because: 'components/ui is used by every page; what knows a domain word lives in components/<domain>',
  },
  {
    name: 'components read nothing',
    files: /^components\//,
    mustNotImport: /^lib\/[^/]+\/(?:.*\.)?(queries|commands|jobs)$/,
    typesMay: true,
    because: 'a page finds what may be seen and hands it over; a component shows it',
  },
  {
    name: 'pages write nothing',
    files: /^app\/.*\/(page|layout|not-found|error)\.tsx$/,
    mustNotImport: /^lib\/[^/]+\/(?:.*\.)?(commands|jobs)$/,
    typesMay: true,
    because: 'a form has one door: an action of the domain',
  },
  {
    name: 'only queries and commands touch Prisma',
    files: /^(app|components|proxy|instrumentation|lib)(?!\/platform\/|.*(?:\/|\.)(?:queries|commands)\.ts$)/,
    mustNotImport: database,
    typesMay: true,
    because: 'rules under a lock and scopes of who may see live in commands.ts and queries.ts; ask them',
  },
  {
    name: 'a replica answers what is listed',
    files: /^(?!tests\/|lib\/platform\/|lib\/communes\/afresh\.queries\.ts$|lib\/jobs\/condition\.queries\.ts$)/,
    mustNotImport: /^lib\/platform\/replica$/,
    typesMay: true,
    because: 'a copy may be behind; what bears that is in lib/communes/afresh.queries.ts (decision 032)',
  },
  {
    name: 'what a replica answered is shown at once',
    files:
      /^(?!tests\/|app\/.*\/search\/communes\/page\.tsx$|app\/api\/(communes\/suggest\/route|v1\/handlers)\.ts$|lib\/api\/communes\.queries\.ts$)/,
    mustNotImport: /^lib\/(communes\/afresh|api\/communes)\.queries$/,
    because: 'a page or row that is kept, or a command, would go on with what a copy did not have yet (decision 032)',
  },
  {
    name: 'nouns are pure',
    files: new RegExp(`^${domain}/(?!${role}\\.ts$)[^/]+\\.ts$`),
    mustNotImport: new RegExp(
      `^(next(/|$)|next-auth|pg$|server-only$|node:(fs|net|http|https|child_process)|lib/platform/(db|env|log|request|history|freshness)$|lib/[^/]+/${role}$)`,
    ),
    typesMay: true,
    because: 'what a thing is and who may do what is decided without I/O, `now` passed in, so that a table can test it',
  },
  {
    name: 'queries and commands are for the server',
    files: /^lib\/.*(?:\/|\.)(queries|commands)\.ts$/,
    mustContain: /^import 'server-only'$/m,
    because: "without `import 'server-only'` a client component could pull the database into the browser",
  },
  {
    name: 'actions say where they run',
    files: /^lib\/.*(?:\/|\.)actions\.ts$/,
    mustContain: /^['"]use server['"]/,
    because: "only what a file with 'use server' exports can be called by a form",
  },
  {
    name: 'only actions are actions',
    files: /^(?!lib\/.*(?:\/|\.)actions\.ts$)(app|components|lib)\//,
    mustNotContain: /^\s*['"]use server['"]/m,
    because: "each export behind 'use server' is an open door; doors are in actions.ts, where a test lists them",
  },
  {
    name: 'pages do not catch',
    files: /^app\/.*\/(page|layout)\.tsx$/,
    mustNotContain: /\btry\s*\{/,
    because: 'what people do is returned as a Result, a bug is thrown to the error page',
  },
  {
    name: 'names say what is inside',
    files: /^(app|components|lib|scripts|tests)\//,
    mustBeNamed: /^(?!.*\/(index|utils?|helpers?|types|services?|misc|common)\.(ts|tsx|mjs)$)/,
    because: 'a file that can hold anything will; if it has no legal name, the design is not finished',
  },
  {
    name: 'domains have flat folders and kebab-case names',
    files: new RegExp(`^${domain}/`),
    mustBeNamed: /^lib\/[a-z-]+\/[a-z0-9-]+(\.(queries|commands|actions))?\.(ts|json)$/,
    because: 'a domain folder holds nouns, schema, policy, queries, commands, actions, mail and jobs, side by side',
  },
]

/** Every sentence says the file, what is wrong, and why it is a rule. */
export function violations(files: SourceFile[]): string[] {
  const broken = files.flatMap((file) =>
    rules.filter(({ files: about }) => about.test(file.path)).flatMap((rule) => violationsOf(rule, file)),
  )
  return [...broken, ...cyclesBetweenDomains(files, new RegExp(`^${domain}/`))]
}

function violationsOf(rule: Rule, file: SourceFile): string[] {
  const say = (what: string) => `${file.path} ${what}: ${rule.because} (${rule.name})`
  if ('mustBeNamed' in rule) return rule.mustBeNamed.test(file.path) ? [] : [say('has no legal name')]
  if ('mustContain' in rule) return rule.mustContain.test(file.text) ? [] : [say(`lacks ${rule.mustContain}`)]
  if ('mustNotContain' in rule) return rule.mustNotContain.test(file.text) ? [say(`has ${rule.mustNotContain}`)] : []
  return importsOf(file)
    .filter(({ target, typeOnly }) => rule.mustNotImport.test(target) && !(typeOnly && rule.typesMay))
    .map(({ target }) => say(`imports ${target}`))
}
