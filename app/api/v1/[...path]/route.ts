import { answer } from '../door'

// One door for every call: the table says which there are (lib/api/operations.ts).
export { answer as DELETE, answer as GET, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT }

export const dynamic = 'force-dynamic'
