'use client'

export { FailurePage as default } from '@/components/layout/failure-page'
