import { BatchReports } from './moving/batch-rows.js';
import { EndMoveBatchController } from './moving/end-move-batch/end-move-batch.controller.js';
import { EndMoveBatchHandler } from './moving/end-move-batch/end-move-batch.handler.js';
import { Mover } from './moving/mover.js';
import { RecordMoveBatchController } from './moving/record-move-batch/record-move-batch.controller.js';
import { RecordMoveBatchHandler } from './moving/record-move-batch/record-move-batch.handler.js';
import { AssignmentGrounds } from './moving/relied-on.js';
import { AbolishPostController } from './post/abolish-post/abolish-post.controller.js';
import { AbolishPostHandler } from './post/abolish-post/abolish-post.handler.js';
import { AppointActingController } from './post/appoint-acting/appoint-acting.controller.js';
import { AppointActingHandler } from './post/appoint-acting/appoint-acting.handler.js';
import { AssignController } from './post/assign/assign.controller.js';
import { AssignHandler } from './post/assign/assign.handler.js';
import { CreatePostController } from './post/create-post/create-post.controller.js';
import { CreatePostHandler } from './post/create-post/create-post.handler.js';
import { InaugurateController } from './post/inaugurate/inaugurate.controller.js';
import { InaugurateHandler } from './post/inaugurate/inaugurate.handler.js';
import { PostDesk } from './post/post-desk.js';
import { postLife } from './post/post-life.js';
import { RecordConsiderationController } from './post/record-consideration/record-consideration.controller.js';
import { RecordConsiderationHandler } from './post/record-consideration/record-consideration.handler.js';
import { RecordRecommendationController } from './post/record-recommendation/record-recommendation.controller.js';
import { RecordRecommendationHandler } from './post/record-recommendation/record-recommendation.handler.js';
import { VacateController } from './post/vacate/vacate.controller.js';
import { VacateHandler } from './post/vacate/vacate.handler.js';
import { KnownPosts } from './posts/known-posts.js';
import { PostsController } from './posts/posts.controller.js';

/** Commands and questions about posts, and batches of moves. */
export const postRoutes = {
  controllers: [
    CreatePostController,
    AbolishPostController,
    AssignController,
    InaugurateController,
    AppointActingController,
    VacateController,
    RecordConsiderationController,
    RecordRecommendationController,
    RecordMoveBatchController,
    EndMoveBatchController,
    PostsController,
    ...postLife.controllers,
  ],
  providers: [
    CreatePostHandler,
    AbolishPostHandler,
    AssignHandler,
    InaugurateHandler,
    AppointActingHandler,
    VacateHandler,
    RecordConsiderationHandler,
    RecordRecommendationHandler,
    RecordMoveBatchHandler,
    EndMoveBatchHandler,
    PostDesk,
    Mover,
    AssignmentGrounds,
    BatchReports,
    KnownPosts,
    ...postLife.providers,
  ],
};
