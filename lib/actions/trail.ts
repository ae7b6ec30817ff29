'use server'

import { z } from 'zod'
import { quietAction } from '@/lib/server/action'
import { checkTrail } from '@/lib/server/trail/check-trail'

export const checkTrailAction = quietAction(z.object({}), checkTrail)
