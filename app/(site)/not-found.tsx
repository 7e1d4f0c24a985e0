import { NotFoundWords, notFoundMetadata } from '../../components/not-found.tsx';

export const metadata = notFoundMetadata;

export default NotFoundWords;
