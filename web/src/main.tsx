/** The page: routes from the registry, inside the frame; signing in stands outside of it. */
import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from './calls.ts'
import './page.css'
import { type PageEntry, pages } from './pages.tsx'
import { mayOf, useMe } from './session.ts'
import { Guarded, Shell } from './shell.tsx'
import { Loading, NotFound, State } from './ui/states.tsx'
import { theme } from './ui/theme.ts'

const SignInPage = lazy(() => import('./areas/access/sign-in.page.tsx'))

/** The first page of the menu that the person may open. */
const Home = () => {
  const me = useMe()
  const first = pages.find(({ group, action }) => group && mayOf(me, action))
  return <Navigate to={first?.path ?? '/account'} replace />
}

const routeOf = ({ path, action, load }: PageEntry): RouteObject => {
  const Page = lazy(load)
  return {
    path,
    element: (
      <Guarded action={action}>
        <Page />
      </Guarded>
    ),
  }
}

const router = createBrowserRouter([
  {
    path: '/sign-in',
    element: (
      <Suspense fallback={<Loading />}>
        <SignInPage />
      </Suspense>
    ),
  },
  {
    element: <Shell />,
    errorElement: (
      <State title="页面出了错">
        <p>请刷新页面;仍然如此,请联系管理员。</p>
      </State>
    ),
    children: [{ index: true, element: <Home /> }, ...pages.map(routeOf), { path: '*', element: <NotFound /> }],
  },
])

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider locale={zhCN} theme={theme} componentSize="middle" button={{ autoInsertSpace: false }}>
        <App className="app" notification={{ placement: 'topRight', maxCount: 3 }}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </StrictMode>,
  )
