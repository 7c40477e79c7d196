import type { Page } from '@playwright/test';
import type { Course } from '../course.ts';

/** What is done at each state of the course that a tour shows. */
export type Visit = (state: string) => Promise<void>;

/** Walks one open course from state to state without a reload. It begins at home. */
export type Tour = (page: Page, course: Course, visit: Visit) => Promise<void>;
