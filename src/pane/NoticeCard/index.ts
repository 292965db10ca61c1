export { NoticeCard } from './NoticeCard';
