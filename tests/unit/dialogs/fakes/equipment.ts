import type { Equipment } from '../../../../src/directory/index.ts'

const atlas = '01235B'
const school = '01234A'

/** Two projectors, two computers and a printer at Ibn Khaldoun, one projector at Atlas, one at Ennour. */
export const EQUIPMENT: readonly Equipment[] = [
  {
    id: 'inv-1',
    unitId: school,
    kind: 'projector',
    label: 'Epson EB-X41',
    room: 'salle 4',
    serial: 'EPS-2024-001',
    supplier: 'Oriental Bureautique',
    warrantyUntil: new Date('2027-09-15T00:00:00Z'),
  },
  {
    id: 'inv-2',
    unitId: school,
    kind: 'projector',
    label: 'BenQ MX550',
    room: 'salle 9',
    serial: 'BNQ-2019-007',
  },
  {
    id: 'inv-3',
    unitId: school,
    kind: 'computer',
    label: 'Dell OptiPlex',
    room: 'salle informatique',
    serial: 'DEL-2020-101',
    warrantyUntil: new Date('2023-09-15T00:00:00Z'),
  },
  {
    id: 'inv-4',
    unitId: school,
    kind: 'computer',
    label: 'HP ProDesk',
    room: 'salle informatique',
    serial: 'HPD-2020-102',
  },
  {
    id: 'inv-5',
    unitId: school,
    kind: 'printer',
    label: 'HP LaserJet',
    room: 'salle 12',
    serial: 'HPL-2023-055',
    supplier: 'Moulouya Informatique',
    warrantyUntil: new Date('2026-01-15T00:00:00Z'),
  },
  {
    id: 'inv-6',
    unitId: atlas,
    kind: 'projector',
    label: 'Acer X118',
    room: 'salle 1',
    serial: 'ACR-2022-033',
  },
  {
    id: 'inv-7',
    unitId: '02234C',
    kind: 'projector',
    label: 'Sony VPL',
    room: 'salle 1',
    serial: 'SNY-2022-044',
  },
]
