'use client'

import { useEffect } from 'react'
import { AccountMenu } from './account-menu'
import { ActingBar } from './acting-bar'
import { keepActingRoom } from './acting-room'
import { useSession } from './session'

type AccountSlotProps = { locale: string; signIn: { href: string; label: string }; label: string }

/** On pages cached for everybody: a plain link, until the browser has asked who is signed in. */
export function AccountSlot({ locale, signIn, label }: AccountSlotProps) {
  const account = useSession(locale)
  if (account) return <AccountMenu account={account} label={label} />
  return (
    <span className="account">
      <a className="btn btn--second btn--small" href={signIn.href}>
        {signIn.label}
      </a>
    </span>
  )
}

export function ActingSlot({ locale, label }: { locale: string; label: string }) {
  const account = useSession(locale)
  const actsForNobody = account === null || (account && !account.acting)
  useEffect(() => {
    if (actsForNobody) keepActingRoom(undefined)
  }, [actsForNobody])
  return <div className="acting-room">{account?.acting && <ActingBar acting={account.acting} label={label} />}</div>
}
