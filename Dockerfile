# One image for every process; docker-compose.yml names the entry point of each. Not built in the project's own checks.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The scripts of packages are not needed: in a container the database is a service of its own.
RUN npm install --no-save --ignore-scripts
COPY . .
RUN npx nest build standalone && npm prune --omit=dev --no-save --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/examples ./examples
# A volume mounted at one of these folders belongs to the service's user.
RUN mkdir -p /data/auth /data/keys /data/vault && chmod -R go= /data && chown -R node:node /data
USER node
ENV DATA_DIR=/data
VOLUME /data
EXPOSE 3000
CMD ["node", "dist/apps/api/src/main.js"]
