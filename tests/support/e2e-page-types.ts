import type { Role } from './e2e-world'

export type PageType = { name: string; path: string; role: Role; status?: number }

const seen =
  (role: Role) =>
  (name: string, path: string): PageType => ({ name, path, role })
const byVisitor = seen('visitor')
const byMember = seen('member')
const byOwner = seen('owner')
const byAdministrator = seen('administrator')

/** One address for each kind of page, as those see it who use it. */
export const pageTypes: PageType[] = [
  byVisitor('the home page', ''),
  byVisitor('the list of encounters', '/encounters'),
  byVisitor('the filtered list of encounters', '/encounters?q=zzz'),
  byVisitor('an encounter', '/encounters/halluin-menen'),
  byVisitor('a cancelled encounter', '/encounters/deulemont-comines-warneton'),
  byVisitor('the list of calls', '/calls'),
  byVisitor('a call', '/calls/achat-public-local'),
  byVisitor('the list of communes', '/communes'),
  byVisitor('the communes found', '/communes?q=courtrai'),
  byVisitor('a commune', '/communes/BE/57081'),
  byVisitor('the help page', '/help'),
  byVisitor('the page about the API', '/developers'),
  byVisitor('the privacy page', '/privacy'),
  byVisitor('the demo people', '/demo'),
  byVisitor('the parts of the design', '/design'),
  byVisitor('the sign-in page', '/sign-in'),
  byVisitor('the page for the code', '/sign-in/code'),
  byVisitor('an invitation', '/invitations/{invitation}'),
  byMember('the profile', '/my/profile'),
  byMember('the delegates', '/my/delegates'),
  byMember('the security page', '/my/security'),
  byMember('one’s registrations', '/my'),
  byMember('one registration', '/my/registrations/{registration}'),
  byMember('the pass', '/my/registrations/{registration}/pass'),
  byVisitor('the page behind the link of a letter', '/r/{link}'),
  byVisitor('the page that gives a seat back', '/r/{link}/cancel'),
  byVisitor('the door of registration', '/encounters/{encounter}/register'),
  seen('stranger')('the form of registration', '/encounters/{encounter}/register'),
  byOwner('the organiser’s encounters', '/manage/{organisation}/encounters'),
  byOwner('an encounter at its desk', '/manage/{organisation}/encounters/{draft}'),
  byOwner('the form of the sides', '/manage/{organisation}/encounters/{draft}/edit/sides'),
  byOwner('the form of the programme', '/manage/{organisation}/encounters/{draft}/edit/programme'),
  byOwner('the list of registrations', '/manage/{organisation}/encounters/{encounter}/registrations'),
  byOwner('the form of a call', '/manage/{organisation}/calls/{draftCall}/edit/about'),
  byOwner('the second factor', '/my/security/second-factor'),
  byOwner('the organiser’s team', '/manage/{organisation}/team'),
  byAdministrator('the administrators’ home', '/admin'),
  byAdministrator('the organisations', '/admin/organisations'),
  byAdministrator('the people', '/admin/people'),
  byAdministrator('a person, administered', '/admin/people/{person}'),
  byAdministrator('the audit', '/admin/audit'),
  byAdministrator('the condition', '/admin/condition'),
]
