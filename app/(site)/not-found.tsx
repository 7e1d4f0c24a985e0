import { NotFoundWords, notFoundMetadata } from '../../components/not-found.tsx';

export const generateMetadata = notFoundMetadata;

export default NotFoundWords;
