export { PlaceLink } from './PlaceLink';
export { placeName } from './placeName';
