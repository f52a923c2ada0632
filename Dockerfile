# Builds with everything, runs with what is needed and without the rights of root.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist/bundle ./dist/bundle
COPY --from=build /app/src/answer/models ./src/answer/models
COPY --from=build /app/seeds ./seeds
# The settings of servers, and the index of many articles; kept in a volume.
RUN mkdir /data && chown node:node /data
VOLUME /data
ENV DATABASE_URL=file:/data/verbatim.db
ENV CACHE_DIR=/data/cache
ENV HEALTH_FILE=/tmp/verbatim-health
USER node
# Healthy: the bot heard from Discord within the last minute. Start-up may take as long.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD test -n "$(find "$HEALTH_FILE" -mmin -1 2>/dev/null)"
# Node itself, not npm, so that signals arrive: the bot finishes its answers and ends.
CMD ["node", "dist/bundle/main.js"]
