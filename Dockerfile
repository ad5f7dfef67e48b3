# The pages of the map application: what builds them stays out of the image that serves them.
FROM node:20-bookworm-slim AS pages

WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
RUN npm ci --ignore-scripts
COPY schema/schema.graphql ./schema/
COPY docs/examples ./docs/examples
COPY web ./web
RUN npm run build

FROM node:20-bookworm-slim

WORKDIR /app
ENV NODE_ENV=production

# Dependencies change less often than the program: their layer is kept.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

COPY tsconfig.json ./
COPY geodata ./geodata
COPY schema ./schema
COPY seeds ./seeds
COPY server ./server
COPY --from=pages /app/web/dist ./web/dist

# The embedded database and downloaded source files, when DATABASE_URL names no server.
RUN mkdir /data && chown node:node /data
ENV HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
VOLUME /data

USER node
EXPOSE 4000

HEALTHCHECK --interval=10s --timeout=6s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "--import", "tsx", "server/main.ts"]
