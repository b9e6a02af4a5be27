import type { TitleForm } from '@/lib/officials/function'

/** Fictional people in real communes: [country, code, function, form of title, given name, family name, languages]. */
export type StoryOfficial = readonly [
  country: 'FR' | 'BE',
  code: string,
  office: 'mayor' | 'deputyMayor' | 'alderman' | 'councillor',
  form: TitleForm,
  givenName: string,
  familyName: string,
  languages: string,
]

const f = 'feminine'
const m = 'masculine'

const french: StoryOfficial[] = [
  ['FR', '59279', 'mayor', f, 'Claire', 'Delmotte', 'fr nl'],
  ['FR', '59279', 'deputyMayor', m, 'Yanis', 'Lecroart', 'fr en'],
  ['FR', '59508', 'mayor', m, 'Antoine', 'Wibaux-Fictif', 'fr'],
  ['FR', '59508', 'deputyMayor', m, 'Farid', 'Haddadi', 'fr en'],
  ['FR', '59098', 'mayor', m, 'Luc', 'Destrebecq', 'fr nl'],
  ['FR', '59656', 'mayor', f, 'Hélène', 'Vanacker-Fictif', 'fr nl'],
  ['FR', '59152', 'mayor', m, 'Rémi', 'Fauvarque', 'fr'],
  ['FR', '59152', 'deputyMayor', f, 'Sylvie', 'Lherminez', 'fr nl'],
  ['FR', '59643', 'mayor', m, 'Gaëtan', 'Plouvin', 'fr'],
  ['FR', '59173', 'mayor', f, 'Odile', 'Carlierot', 'fr'],
  ['FR', '59252', 'mayor', m, 'Bruno', 'Sénéclauze', 'fr en'],
  ['FR', '59317', 'mayor', f, 'Nadège', 'Coisnon', 'fr'],
  ['FR', '59017', 'mayor', m, 'Mathieu', 'Rosselin', 'fr en'],
  ['FR', '59017', 'deputyMayor', f, 'Inès', 'Bouvrain', 'fr nl'],
  ['FR', '59426', 'mayor', m, 'Julien', 'Fauquetil', 'fr nl'],
  ['FR', '59599', 'mayor', f, 'Samira', 'Benalouane', 'fr en'],
  ['FR', '59599', 'deputyMayor', m, 'Olivier', 'Tanghin', 'fr nl'],
  ['FR', '59599', 'councillor', f, 'Maud', 'Lepoivrin', 'fr'],
  ['FR', '59650', 'mayor', m, 'Dominique', 'Baertelot', 'fr nl'],
  ['FR', '59650', 'deputyMayor', f, 'Karima', 'Ouazzaniel', 'fr'],
  ['FR', '59339', 'mayor', f, 'Jeanne', 'Merlivat', 'fr'],
  ['FR', '59598', 'mayor', m, 'Cyril', 'Hennebicque', 'fr'],
  ['FR', '59522', 'mayor', f, 'Agnès', 'Dujardinot', 'fr'],
  ['FR', '59660', 'mayor', m, 'Pascal', 'Vermandelle', 'fr nl'],
  ['FR', '59044', 'mayor', m, 'Philippe', 'Lesaffron', 'fr'],
  ['FR', '59044', 'deputyMayor', f, 'Coralie', 'Bayartin', 'fr en'],
  ['FR', '59146', 'mayor', f, 'Véronique', 'Turpinat', 'fr'],
  ['FR', '59512', 'mayor', m, 'Mehdi', 'Guerrouani', 'fr en'],
  ['FR', '59512', 'deputyMayor', f, 'Lucie', 'Flamendier', 'fr nl'],
  ['FR', '59350', 'deputyMayor', f, 'Marianne', 'Deschodtel', 'fr nl en'],
  ['FR', '59482', 'mayor', m, 'Xavier', 'Loridanet', 'fr'],
  ['FR', '59352', 'mayor', f, 'Delphine', 'Cousaertin', 'fr nl'],
  ['FR', '59090', 'mayor', m, 'Thierry', 'Poulletier', 'fr'],
  ['FR', '59332', 'mayor', f, 'Brigitte', 'Sagot-Fictif', 'fr'],
]

const flemish: StoryOfficial[] = [
  ['BE', '34027', 'mayor', m, 'Bart', 'Verhelstraete', 'nl fr'],
  ['BE', '34027', 'alderman', f, 'Lies', 'Dewulfaert', 'nl fr en'],
  ['BE', '33029', 'mayor', f, 'Griet', 'Lievensoone', 'nl fr'],
  ['BE', '33029', 'alderman', m, 'Koen', 'Ghekierman', 'nl'],
  ['BE', '34022', 'mayor', f, 'Hanne', 'Callewaertens', 'nl fr en'],
  ['BE', '34022', 'alderman', m, 'Wouter', 'Desmetten', 'nl en'],
  ['BE', '34041', 'mayor', m, 'Jan', 'Seynhaevens', 'nl fr'],
  ['BE', '34013', 'mayor', f, 'Sofie', 'Vandebuerie', 'nl'],
  ['BE', '34023', 'mayor', m, 'Francis', 'Benoitier', 'nl fr'],
  ['BE', '34042', 'mayor', m, 'Marnix', 'Vanhaesebroeckx', 'nl'],
  ['BE', '34042', 'alderman', f, 'Eline', 'Messelier', 'nl en'],
  ['BE', '34043', 'mayor', m, 'Dirk', 'Walraevens-Fictief', 'nl fr'],
  ['BE', '34003', 'mayor', f, 'Lut', 'Deseynsel', 'nl fr'],
  ['BE', '34002', 'mayor', m, 'Gino', 'Devogelaar', 'nl'],
  ['BE', '34009', 'mayor', f, 'Regine', 'Roozevelt-Fictief', 'nl'],
  ['BE', '33016', 'mayor', m, 'Sandy', 'Evrardts', 'nl fr'],
  ['BE', '33039', 'mayor', m, 'Wieland', 'Delporteman', 'nl fr'],
  ['BE', '33011', 'mayor', f, 'Katrien', 'Desomvieler', 'nl fr en'],
  ['BE', '33021', 'mayor', m, 'Christof', 'Dejaegherman', 'nl fr'],
  ['BE', '36010', 'mayor', m, 'Geert', 'Demeyerink', 'nl'],
  ['BE', '36015', 'alderman', f, 'Nathalie', 'Muyllaertsen', 'nl en'],
  ['BE', '34040', 'mayor', m, 'Kristof', 'Chanterieux', 'nl fr'],
]

const walloon: StoryOfficial[] = [
  ['BE', '57096', 'mayor', f, 'Anne', 'Delvigneau', 'fr nl'],
  ['BE', '57096', 'alderman', m, 'David', 'Vaccaresse', 'fr'],
  ['BE', '57097', 'mayor', f, 'Alice', 'Leeuwerckin', 'fr nl'],
  ['BE', '57097', 'alderman', m, 'Didier', 'Soetens-Fictif', 'fr nl'],
  ['BE', '57027', 'mayor', m, 'Quentin', 'Houzelot', 'fr'],
  ['BE', '57027', 'alderman', f, 'Chloé', 'Dubusquel', 'fr nl'],
  ['BE', '57062', 'mayor', m, 'Aurélien', 'Brabancon', 'fr'],
  ['BE', '57081', 'mayor', f, 'Marie-Claude', 'Desprechain', 'fr en'],
  ['BE', '57081', 'alderman', m, 'Vincent', 'Brachelier', 'fr nl'],
  ['BE', '57072', 'mayor', m, 'Michel', 'Casterman-Fictif', 'fr'],
  ['BE', '57093', 'mayor', f, 'Muriel', 'Delcroixel', 'fr'],
  ['BE', '57003', 'mayor', m, 'Bernard', 'Bauwinckel', 'fr'],
  ['BE', '57064', 'mayor', m, 'Vincent', 'Palermont', 'fr'],
  ['BE', '57094', 'mayor', f, 'Lucienne', 'Rawartin', 'fr'],
  ['BE', '57018', 'mayor', m, 'Axel', 'Willaertin', 'fr nl'],
  ['BE', '57095', 'mayor', m, 'Jean-Pierre', 'Bourdeaux-Fictif', 'fr nl'],
  ['BE', '51004', 'mayor', m, 'Bruno', 'Lefebvrin', 'fr'],
  ['BE', '51069', 'mayor', f, 'Pascale', 'Dehandtelle', 'fr nl'],
]

export const storyOfficials: StoryOfficial[] = [...french, ...flemish, ...walloon]

/** Secretariats and delegates: [given name, family name, languages, whom they act for by family name]. */
export const storyDelegates = [
  {
    givenName: 'Els',
    familyName: 'Maertensen',
    locale: 'nl',
    languages: 'nl fr',
    actsFor: ['Verhelstraete', 'Dewulfaert'],
  },
  { givenName: 'Sophie', familyName: 'Lemairion', locale: 'fr', languages: 'fr', actsFor: ['Delmotte', 'Lecroart'] },
] as const

/** Where an official's mail goes: `.example` never leaves. */
export function addressOf(givenName: string, familyName: string, place: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-zA-Z]+/g, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase()
  return `${plain(givenName)}.${plain(familyName)}@${plain(place)}.example`
}
