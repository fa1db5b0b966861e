export { type BarPicture, drawBars } from './draw-bars.ts'
