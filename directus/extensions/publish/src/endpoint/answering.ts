/** Turns what a route returns or throws into an answer. */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Refusal } from './refusal.ts';

/** A route that returns the body of its answer. Refusals are answered here, other errors by Directus. */
export function answering(route: (request: Request, response: Response) => Promise<object>): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    response.set('Cache-Control', 'no-store');
    route(request, response).then(
      (body) => {
        if (!response.destroyed) response.json(body);
      },
      (error: unknown) => {
        if (error instanceof Refusal) response.status(error.status).json(error);
        else next(error);
      },
    );
  };
}
